@description('Name of the Azure Bot, unique in all of Azure.')
@minLength(4)
@maxLength(42)
param botServiceName string

@description('The name that people see.')
@maxLength(42)
param botDisplayName string

@description('F0 costs nothing and has no limit in Teams; S1 adds a service level agreement.')
@allowed([
  'F0'
  'S1'
])
param botServiceSku string = 'F0'

@description('SingleTenant: an Entra app with a client secret. UserAssignedMSI: an identity of the machine in Azure that runs the bot.')
@allowed([
  'SingleTenant'
  'UserAssignedMSI'
])
param botType string

@description('Client id of the Entra app or of the managed identity.')
param botId string

@description('The tenant that the bot belongs to.')
param botTenantId string

@description('Resource id of the managed identity. Not used for SingleTenant.')
param botIdentityResourceId string

@description('The https address at which the bot is reached, without a slash at the end.')
param publicUrl string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botServiceName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botServiceSku
  }
  properties: {
    displayName: botDisplayName
    endpoint: '${publicUrl}/api/messages'
    msaAppType: botType
    msaAppId: botId
    msaAppTenantId: botTenantId
    msaAppMSIResourceId: botType == 'UserAssignedMSI' ? botIdentityResourceId : null
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}
